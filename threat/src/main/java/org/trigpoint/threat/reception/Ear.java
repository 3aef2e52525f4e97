package org.trigpoint.threat.reception;

import org.trigpoint.threat.waters.Hearer;

/** One who hears a craft: in which minutes, and how many reports. */
public final class Ear {
    final Hearer by;
    final Slots slots = new Slots();

    /** Reports heard, fading over half an hour. */
    double reports;

    Ear(Hearer by) {
        this.by = by;
    }

    /** Who. */
    public Hearer by() {
        return by;
    }

    /** In which minutes of the craft's own time it was heard. */
    public Slots slots() {
        return slots;
    }
}
