/**
 * Phones that their holders have enrolled, in a file of the data folder.
 *
 * <p>What enters: codes, names and secrets. What leaves: who may report. Any thread.
 */
@NullMarked
package org.trigpoint.app.phones;

import org.jspecify.annotations.NullMarked;
