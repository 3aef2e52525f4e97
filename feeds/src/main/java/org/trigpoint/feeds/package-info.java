/**
 * Raw bytes become observations.
 *
 * <p>What enters: raw messages of a source, each under its stamp, and the end of the source. What leaves: one outcome for every
 * raw message, an observation or a rejection. {@link org.trigpoint.feeds.DecodeStep} runs on the thread of its carrier and
 * knows no clock; each feed adds a {@link org.trigpoint.feeds.Format}.
 */
@NullMarked
package org.trigpoint.feeds;

import org.jspecify.annotations.NullMarked;
