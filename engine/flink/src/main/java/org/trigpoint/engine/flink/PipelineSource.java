package org.trigpoint.engine.flink;

import java.io.Serializable;
import org.trigpoint.flow.Pipeline;

/** Declares the pipeline anew on every machine: steps and codecs do not travel, this does. Use a static method reference. */
@FunctionalInterface
public interface PipelineSource extends Serializable {
    /** The same declaration every time. */
    Pipeline declare();
}
