package org.trigpoint.threat.reception;

/** What a cell knows of one who hears craft in it. */
final class Listener {
    final Delay delay = new Delay();

    /** In which minutes of the craft's own time it heard anything here. */
    final Slots minutes = new Slots();
}
