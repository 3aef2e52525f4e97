package org.trigpoint.fusion.cell;

/** What is sent to a cell of the {@link MatchGrid}. */
public sealed interface MatchInput permits SceneScan, Waypoint {
    long cell();
}
