/**
 * The recording of many machines, and what the steps make of it, as topics of Kafka.
 *
 * <p>Gateways write the recording ({@link org.trigpoint.engine.kafka.RecordingWriter}); a carrier and every reader admit it by one rule
 * ({@link org.trigpoint.engine.kafka.Admission}), so that all of them have the same recording; readers put it and the outputs
 * together again ({@link org.trigpoint.engine.kafka.SliceReader}).
 */
@NullMarked
package org.trigpoint.engine.kafka;

import org.jspecify.annotations.NullMarked;
