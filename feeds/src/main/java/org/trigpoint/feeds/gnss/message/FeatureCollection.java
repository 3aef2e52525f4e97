package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.Nullable;

/**
 * The document around the features that came before it.
 *
 * @param name of the collection, where it has one
 */
public record FeatureCollection(@Nullable String name) implements GnssMessage {}
