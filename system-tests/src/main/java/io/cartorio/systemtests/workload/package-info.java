/**
 * Clients that do not give up: a mix of jobs, asked for and followed to its end through any fault.
 */
@NullMarked
package io.cartorio.systemtests.workload;

import org.jspecify.annotations.NullMarked;
