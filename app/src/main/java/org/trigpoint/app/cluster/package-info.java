/** Flink and Kafka beside the station: their settings, whether they are as they should be, and a small cluster on this machine. */
@NullMarked
package org.trigpoint.app.cluster;

import org.jspecify.annotations.NullMarked;
