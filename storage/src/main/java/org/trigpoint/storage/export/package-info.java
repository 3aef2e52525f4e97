/**
 * Where tracks were, in formats that others read.
 *
 * <p>What enters: pieces of tracks, one by one, that the viewer may see. What leaves: a file or a stream that says which picture it is, what
 * was asked, and under which licences and markings its sources stand. Nothing is gathered: an export of any size takes the memory of
 * some thousand points. Each writer is for one thread.
 */
@NullMarked
package org.trigpoint.storage.export;

import org.jspecify.annotations.NullMarked;
