import { JsonObject } from './json-object';

/** A definition of a scale that the deployer may use. */
export class ImportScaleForm {
  @JsonObject('量表定义') definition!: object;
}
