package org.trigpoint.threat.netbeacon;

import java.util.ArrayList;
import java.util.List;

/** The groups of a cell, in the order in which they were found. */
final class BeaconBook {
    final List<BeaconGroup> groups = new ArrayList<>();
    /** Arrival at which it was looked for groups last. */
    long lookedEpochMicros = Long.MIN_VALUE;
}
