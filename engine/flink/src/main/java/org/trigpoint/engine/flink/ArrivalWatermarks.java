package org.trigpoint.engine.flink;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.trigpoint.flow.Message;

/** Watermarks of a recording that is read in order: when arrival goes on, everything before it has come. One for some messages. */
final class ArrivalWatermarks implements WatermarkGenerator<Message<?>> {
    private static final int MESSAGES = 100;

    private int since;

    private ArrivalWatermarks() {}

    /** The strategy for a source that reads one recording in message order. */
    static WatermarkStrategy<Message<?>> strategy() {
        return WatermarkStrategy.<Message<?>>forGenerator(context -> new ArrivalWatermarks())
                .withTimestampAssigner((message, before) -> message.stamp().arrivalEpochMicros());
    }

    @Override
    public void onEvent(Message<?> message, long timestamp, WatermarkOutput output) {
        if (++since == MESSAGES) {
            since = 0;
            output.emitWatermark(new Watermark(message.stamp().arrivalEpochMicros() - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
