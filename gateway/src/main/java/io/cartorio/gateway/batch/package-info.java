/** Several documents at once: one job each, under one id that says which they are. */
@NullMarked
package io.cartorio.gateway.batch;

import org.jspecify.annotations.NullMarked;
