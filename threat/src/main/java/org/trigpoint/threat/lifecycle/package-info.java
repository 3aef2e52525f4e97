/**
 * What becomes of alerts, from the first word to the last.
 *
 * <p>In: {@link org.trigpoint.model.recording.AlertByHand}, {@link org.trigpoint.model.recording.AlertVerdict}. Out:
 * {@link org.trigpoint.model.alert.Alert}, each change as a new revision. A step: on the thread of its carrier.
 */
@NullMarked
package org.trigpoint.threat.lifecycle;

import org.jspecify.annotations.NullMarked;
