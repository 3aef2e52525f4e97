package org.trigpoint.simulation.score.read;

/** A file of truth or tracks that cannot be scored; the message names file and line. */
public final class ScoreFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScoreFileException(String file, int line, String what) {
        super(file + ", line " + line + ": " + what);
    }

    ScoreFileException(String what) {
        super(what);
    }
}
