/**
 * A scenario to files: a world enters, what each of its receivers and sensors handed over leaves, with the truth beside it.
 *
 * <p>On the thread of the caller.
 */
@NullMarked
package org.trigpoint.app.simulate;

import org.jspecify.annotations.NullMarked;
