public import Language

/// Every builtin, in the order in which `help` lists them.
public let allBuiltins: [Builtin] =
  creationBuiltins + elementwiseBuiltins + reductionBuiltins + shapeBuiltins + rearrangingBuiltins
  + linearAlgebraBuiltins + statisticsBuiltins
  + randomBuiltins + whiteningBuiltins + activationBuiltins + layerBuiltins + networkBuiltins + lossBuiltins
  + checkBuiltins
  + dataBuiltins + trainingBuiltins + modelBuiltins + choosingBuiltins + searchBuiltins
  + figureBuiltins + tableBuiltins + notebookBuiltins
