import { Field, InputType } from 'type-graphql';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { Items, Text, WebAddress } from '../../shared/rules.js';

@InputType({ description: 'Art.6(3): the county bureau files a recognition with the city (报送备案).' })
export class SubmitFilingInput extends BaseCommandInput {}

@InputType({ description: 'Art.6(3): the city accepts a filing (备案).' })
export class AcceptFilingInput extends BaseCommandInput {
  @Field(() => String, { description: '1 to 80 characters (备案号).' })
  @Text(80)
  filingNo: string;
}

@InputType({ description: 'Art.6(3): the city returns a filing that is not in form (退回备案).' })
export class ReturnFilingInput extends BaseCommandInput {
  @Field(() => [String], { description: '1 to 20 (退回原因).' })
  @Items(1, 20)
  @Text(2000, true)
  reasons: string[];
}

@InputType({ description: 'Art.8(3): the city gives the next number of the unified register (统一编号).' })
export class AssignNumberInput extends BaseCommandInput {}

@InputType({ description: 'Art.6(3): the bureau announces the base (向社会公布).' })
export class AnnounceBaseInput extends BaseCommandInput {
  @Field(() => String, { description: '1 to 100 characters (公告号).' })
  @Text(100)
  noticeNo: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is published, an `https://` or `http://` address of at most 500 characters (公告地址).',
  })
  @Text(500)
  @WebAddress()
  url?: string;
}

@InputType({ description: 'Art.6(3): the bureau awards the plaque of its level (授牌).' })
export class AwardPlaqueInput extends BaseCommandInput {
  @Field(() => String, { description: 'The number on it, 1 to 60 characters (牌匾号).' })
  @Text(60)
  serialNo: string;
}

@InputType({ description: 'Art.6(3): the plaque of an ended base is taken back (收牌).' })
export class RecallPlaqueInput extends BaseCommandInput {}
