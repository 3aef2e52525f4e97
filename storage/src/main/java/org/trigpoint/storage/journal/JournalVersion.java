package org.trigpoint.storage.journal;

/** The format that journals are written in, for those who have to say whether another program can read one. */
public final class JournalVersion {
    /** Its number. */
    public static final int NUMBER = JournalFormat.VERSION;

    private JournalVersion() {}
}
