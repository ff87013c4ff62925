"""What the readers of XML ask of an element."""

from lxml import etree


def local_name(node: etree._Element) -> str:
    """The element's name without its namespace, and without a prefix that the file never declared."""
    return str(node.tag).rpartition("}")[2].rpartition(":")[2]
