/**
 * {@code bench webhooks}: what is lost, how many a second, and what a dead receiver costs others.
 */
@NullMarked
package io.cartorio.benchmarks.webhooks;

import org.jspecify.annotations.NullMarked;
