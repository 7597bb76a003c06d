package io.cartorio.workers.child;

/**
 * Runs operations in a child process.
 *
 * <p>Thread-safe. Each call has a child to itself: what one input does to its child is seen by no
 * other call. A call blocks until an answer, the child's death or the deadline, whichever is first.
 */
public interface ChildCalls {
  ChildAnswer call(ChildRequest request) throws InterruptedException;
}
