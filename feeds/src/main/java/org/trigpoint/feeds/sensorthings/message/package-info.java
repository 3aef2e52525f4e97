/**
 * Entities of the SensorThings API, with every field.
 *
 * <p>What enters and leaves: records, which text encoders write. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.NullMarked;
