package org.trigpoint.fusion.cell;

/** What is sent to a cell of the {@link AssociationGrid}. */
public sealed interface CellInput permits CellScan, CellReport {
    long cell();
}
