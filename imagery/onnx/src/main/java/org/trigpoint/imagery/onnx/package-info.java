/** Runs networks of the Open Neural Network Exchange by ONNX Runtime. An optional part: nothing of the program needs it. */
@NullMarked
package org.trigpoint.imagery.onnx;

import org.jspecify.annotations.NullMarked;
