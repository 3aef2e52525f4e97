/** The pipeline as a job of a Flink cluster. */
@NullMarked
package org.trigpoint.cluster;

import org.jspecify.annotations.NullMarked;
