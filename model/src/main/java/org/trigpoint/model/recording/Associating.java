package org.trigpoint.model.recording;

import org.trigpoint.flow.Notice;

/** From here on there are sources of detections: what platforms report is laid beside what sensors see. */
public record Associating() implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "associating";

    @Override
    public String slot() {
        return SLOT;
    }
}
