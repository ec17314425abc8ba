import * as tf from '@tensorflow/tfjs-core'

/** Moves each follower by a share of its distance from its leader: a running mean of the leader over the calls. */
export function moveTowards(
  followers: readonly tf.Variable[],
  leaders: readonly tf.Variable[],
  share: tf.Scalar | number,
): void {
  followers.forEach((follower, index) => {
    tf.tidy(() => follower.assign(tf.add(follower, tf.mul(tf.sub(leaders[index], follower), share))))
  })
}
