package org.trigpoint.model.observation;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;

/** What a platform says of itself, under a number that it gives itself. */
public sealed interface Report extends Observation
        permits PositionReport, IdentityReport, PresenceReport, ReceiverReport, TelemetryReport {
    Header header();

    @Override
    default Stamp stamp() {
        return header().stamp();
    }

    @Override
    default long timeEpochMicros() {
        return header().timeEpochMicros();
    }

    @Override
    default int lines() {
        return header().transmission().lines();
    }

    @Override
    default Marking marking() {
        return header().marking();
    }
}
