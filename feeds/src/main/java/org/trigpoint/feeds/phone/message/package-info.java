/**
 * What phones and trackers say, with every field.
 *
 * <p>What enters and leaves: records, which text encoders write. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.phone.message;

import org.jspecify.annotations.NullMarked;
