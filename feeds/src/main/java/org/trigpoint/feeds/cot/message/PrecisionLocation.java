package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Where place and height came from ({@code precisionlocation}).
 *
 * @param geopointsrc source of the place, as {@code GPS} or {@code User}
 * @param altsrc source of the height, as {@code GPS} or {@code DTED2}
 * @param rest what else the element held
 */
public record PrecisionLocation(
        @Nullable String geopointsrc,
        @Nullable String altsrc,
        @Nullable Rest rest) {}
