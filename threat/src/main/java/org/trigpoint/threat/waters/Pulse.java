package org.trigpoint.threat.waters;

/**
 * That a hearer heard craft of a cell within a minute of arrival.
 *
 * @param by who
 * @param cell of the {@link WatersGrid}
 * @param heard reports that it heard of the craft of the cell
 * @param perMinute reports of them that it hears a minute, by what it heard in the half hour before
 */
public record Pulse(Hearer by, long cell, int heard, double perMinute) {}
