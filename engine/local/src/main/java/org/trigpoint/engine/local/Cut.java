package org.trigpoint.engine.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Pipeline;

/** A cut through all shards of all stages that is under way; see {@link ShardCut}. For the engine's caller, between two epochs. */
final class Cut {
    /** Instances encoded between two looks at the clock. */
    private static final int AT_A_TIME = 16;

    private final Pipeline pipeline;
    private final Plan plan;
    private final long progressEpochMicros;
    private final EncodeBuffer head;

    Cut(Pipeline pipeline, Plan plan, int number, long progressEpochMicros) {
        this.pipeline = pipeline;
        this.plan = plan;
        this.progressEpochMicros = progressEpochMicros;
        try {
            head = Snapshot.headOf(pipeline, plan.postings.inForce(), progressEpochMicros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        plan.stages.forEach(stage -> stage.forEach(shard -> shard.beginCut(number)));
    }

    /** Encodes for about so long, at least a little; gives the snapshot when all is in it. */
    Optional<Snapshot> advance(long nanos) {
        long began = System.nanoTime();
        for (List<StageShard> stage : plan.stages) {
            for (StageShard shard : stage) {
                while (!shard.advanceCut(AT_A_TIME)) {
                    if (System.nanoTime() - began >= nanos) {
                        return Optional.empty();
                    }
                }
            }
        }
        List<List<EncodedShard>> encoded = new ArrayList<>();
        for (List<StageShard> stage : plan.stages) {
            encoded.add(stage.stream().map(StageShard::endCut).toList());
        }
        return Optional.of(Snapshot.of(pipeline, head, encoded, progressEpochMicros));
    }
}
