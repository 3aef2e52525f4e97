package org.trigpoint.model.zone;

/** What a zone means. Ordinals are stored: add at the end only. */
public enum ZoneCategory {
    /** Nothing that is listed here. */
    OTHER,
    CABLE,
    PIPELINE,
    ANCHORAGE,
    PORT,
    /** A traffic lane or a ferry's way. */
    LANE,
    WIND_FARM,
    PLATFORM,
    /** Of waters, or of what a person or a permission is bound to. */
    BOUNDARY,
    PROTECTED,
    /** Where ships are known to meet. */
    TRANSFER,
    /** An exercise, works, a search: for a time. */
    EXERCISE,
    /** A place on the ground that is watched for heat, for what scenes show there, and for change; an area and what stands in it, not people. */
    SITE
}
