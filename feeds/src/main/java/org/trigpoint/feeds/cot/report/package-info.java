/**
 * What events of Cursor on Target say of platforms, as reports.
 *
 * <p>What enters: events. What leaves: one outcome of each, and the companions of a report. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.cot.report;

import org.jspecify.annotations.NullMarked;
