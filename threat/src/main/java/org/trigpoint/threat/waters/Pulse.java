package org.trigpoint.threat.waters;

/**
 * That a hearer heard craft of a cell within a minute of arrival.
 *
 * @param by who
 * @param cell of the {@link WatersGrid}
 * @param heard reports that it heard of the craft of the cell
 * @param craft that it heard within the last minutes and that are there now
 * @param usualPerSecond reports of them that it hears a second, by what it heard in the half hour before
 */
public record Pulse(Hearer by, long cell, int heard, int craft, double usualPerSecond) {}
