package org.trigpoint.app.doctor;

import java.io.IOException;
import java.util.List;

/** Looks at one thing. */
interface Check {
    /** What it is called. */
    String name();

    /** Looks. What it throws is told as a failure of the check. */
    List<Finding> look(Station station) throws IOException, InterruptedException;
}
