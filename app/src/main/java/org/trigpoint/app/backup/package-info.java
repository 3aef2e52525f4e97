/**
 * Backups: the data of a station, running or not, in one tar file whose every byte is vouched for, and back.
 *
 * <p>What enters: a data folder, or an archive. What leaves: an archive, or a data folder, whole or not at all. On the main thread of a
 * command.
 */
@NullMarked
package org.trigpoint.app.backup;

import org.jspecify.annotations.NullMarked;
