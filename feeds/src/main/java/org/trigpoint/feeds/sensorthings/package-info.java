/**
 * Readings of field sensors: payloads of the OGC SensorThings API 1.1 (18-088), as HTTP and MQTT carry them.
 *
 * <p>What enters: objects of JSON, with or without their MQTT topics. What leaves: every entity as a record, readings with what is known
 * of their place, or a rejection. One thread at a time; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.sensorthings;

import org.jspecify.annotations.NullMarked;
