/** What the handlers want of neural networks, whoever runs them. */
@NullMarked
package io.cartorio.workers.inference;

import org.jspecify.annotations.NullMarked;
