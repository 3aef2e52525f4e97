/**
 * Alerts become cases: which belong together, which wants to be opened first, and how many new ones a watch is shown.
 *
 * <p>In: revisions of {@link org.trigpoint.model.alert.Alert}, what people say of cases
 * ({@link org.trigpoint.model.recording.CaseCommand}, {@link org.trigpoint.model.recording.SilenceBegun},
 * {@link org.trigpoint.model.recording.SilenceEnded}) and how many ships there are
 * ({@link org.trigpoint.threat.waters.Traffic}). Out: {@link org.trigpoint.model.alert.Casework}, each change as a new revision. A
 * step: on the thread of its carrier.
 */
@NullMarked
package org.trigpoint.threat.cases;

import org.jspecify.annotations.NullMarked;
