package org.trigpoint.threat.waters;

/**
 * How many ships a cell has, told every ten minutes while it knows of any, and once when it has none any more.
 *
 * @param cell of the {@link WatersGrid}
 * @param ships that were heard within the last 8 hours, and were in it then
 */
public record Traffic(long cell, int ships) {}
