package org.trigpoint.picture;

/** What sessions of one picture share while they make frames: lists, and the cells added up for all. For the settling thread. */
public final class FrameScratch {
    final Handlist upserts = new Handlist();
    final Handlist removals = new Handlist();
    final Handlist labels = new Handlist();
    final Cells cells = new Cells();

    void clear() {
        upserts.clear();
        removals.clear();
        labels.clear();
    }

    boolean isEmpty() {
        return upserts.size() == 0 && removals.size() == 0;
    }
}
