package org.trigpoint.imagery.stac;

/**
 * A link of a document.
 *
 * @param rel its relation, such as self or item
 * @param href where it leads, perhaps relative to the document
 * @param type media type; may be empty
 * @param title for people; may be empty
 */
public record StacLink(String rel, String href, String type, String title) {}
