/**
 * How the log is written: records of the JDK's logging enter, lines for people or programs leave.
 *
 * <p>On the thread that logs.
 */
@NullMarked
package org.trigpoint.app.log;

import org.jspecify.annotations.NullMarked;
