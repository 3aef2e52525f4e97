package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Which versions of the TAK protocol a sender speaks (protobuf, message TakControl).
 *
 * @param minVersion lowest version; null when not said
 * @param maxVersion highest version; null when not said
 * @param contactUid identity of the sender
 */
public record TakControl(
        @Nullable Integer minVersion,
        @Nullable Integer maxVersion,
        @Nullable String contactUid) {}
