import Layers
import ReferenceCases
import Tensors
import Testing

let lossChecks: [String: ReferenceCheck] = ["softmax_loss": checkSoftmax, "svm_loss": checkHinge]

@Sendable private func checkSoftmax(_ item: ReferenceCase) throws {
  let (loss, trace, backTrace) = (SoftmaxLoss(), Trace(), Trace())
  let (value, cache) = try loss.forward(try item.tensor("scores"), try item.wholes("y"), trace: trace)
  try item.expect("loss", value)
  try item.expect("per_example", #require(trace["losses"]))
  try item.expect("dscores", loss.backward(cache, trace: backTrace))
  try item.expect("prob", #require(backTrace["probs"]))
}

@Sendable private func checkHinge(_ item: ReferenceCase) throws {
  let (loss, trace) = (HingeLoss(margin: try item.number("delta")), Trace())
  let (value, cache) = try loss.forward(try item.tensor("scores"), try item.wholes("y"), trace: trace)
  try item.expect("loss", value)
  try item.expect("per_example", #require(trace["losses"]))
  try item.expect("dscores", loss.backward(cache))
}
