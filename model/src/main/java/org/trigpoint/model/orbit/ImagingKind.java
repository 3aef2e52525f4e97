package org.trigpoint.model.orbit;

/** What an instrument makes images of. */
public enum ImagingKind {
    OPTICAL,
    SAR,
    THERMAL,
    NIGHTLIGHT
}
