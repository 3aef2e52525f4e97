package org.trigpoint.server.access;

import org.trigpoint.picture.Viewer;

/** Where people stand before the picture as the site is now: which audience's it is, and what is hidden from them. */
@FunctionalInterface
public interface Standing {
    /** The viewer before the picture of the audience of this name; {@link Viewer#NO_AUDIENCE} when the site does not have it. */
    Viewer place(Viewer viewer, String audience);
}
